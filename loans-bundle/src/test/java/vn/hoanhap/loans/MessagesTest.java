package vn.hoanhap.loans;

import vn.hoanhap.testkit.contract.MessagesContract;

class MessagesTest extends MessagesContract {}
