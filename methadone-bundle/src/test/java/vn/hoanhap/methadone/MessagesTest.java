package vn.hoanhap.methadone;

import vn.hoanhap.testkit.contract.MessagesContract;

class MessagesTest extends MessagesContract {}
