/**
 * The types of the administrative schema. Their names, and which of their fields may be null, are a
 * promise: only an {@code Optional} is nullable.
 */
@DefaultNonNull
package io.bookingchat.admin.schema;

import io.smallrye.graphql.api.DefaultNonNull;
