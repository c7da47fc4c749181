package vn.hoanhap.reporting;

import vn.hoanhap.testkit.contract.MessagesContract;

class MessagesTest extends MessagesContract {}
