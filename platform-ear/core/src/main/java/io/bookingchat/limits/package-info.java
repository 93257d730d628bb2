/**
 * How much a tenant may use and how much it has used: monthly quotas that are exact over any number
 * of servers, rates that are approximately so, and the counting of both.
 */
package io.bookingchat.limits;
