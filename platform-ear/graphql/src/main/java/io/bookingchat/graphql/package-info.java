/**
 * GraphQL over HTTP, the same for the public and the administrative API: what is let in, how it is
 * executed, and how a refusal is answered. What the operations do is not known here.
 */
package io.bookingchat.graphql;
