package vn.hoanhap.casework;

import vn.hoanhap.testkit.contract.MessagesContract;

class MessagesTest extends MessagesContract {}
