package io.bookingchat.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A place of tables.
 *
 * @param client of the account, region or engine that they are in
 * @param names what they are called there
 */
record Cell(DynamoDbClient client, TableNames names) {}
