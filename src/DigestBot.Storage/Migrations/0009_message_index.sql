-- A chat's deliveries are few and have an index; one more for their messages is written for each message sent, and hardly ever read.
DROP INDEX delivery_message;
