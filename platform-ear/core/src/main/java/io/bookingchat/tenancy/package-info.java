/**
 * Who a request is for: tenants, their settings and keys, and how a key, an origin or a token is
 * resolved to one tenant, once, before anything else happens.
 */
package io.bookingchat.tenancy;
