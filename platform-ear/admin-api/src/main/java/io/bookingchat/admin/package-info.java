/** The administrative API: who may do what, and how it is said in GraphQL. */
@DefaultNonNull
package io.bookingchat.admin;

import io.smallrye.graphql.api.DefaultNonNull;
