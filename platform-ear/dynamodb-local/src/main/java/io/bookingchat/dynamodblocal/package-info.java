/**
 * DynamoDB Local for development and tests, as a process of its own. The emulator is fetched by
 * Maven on the machine that builds; its licence does not allow passing it on, so nothing here is
 * ever packaged with the product.
 */
package io.bookingchat.dynamodblocal;
