package vn.hoanhap.counselling;

import vn.hoanhap.testkit.contract.MessagesContract;

class MessagesTest extends MessagesContract {}
