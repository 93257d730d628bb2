/**
 * Everything about DynamoDB: the tables, their keys, the guard on the client, and the repositories.
 * Nothing imports this package; the container wires it.
 *
 * <p>A repository builds its keys with {@link io.bookingchat.dynamodb.Keys} and sends its requests
 * through {@link io.bookingchat.dynamodb.Store}; {@link io.bookingchat.dynamodb.TenantGuard} checks
 * each of them again, knowing nothing of the repository.
 */
package io.bookingchat.dynamodb;
