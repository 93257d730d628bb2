/**
 * The whole product on one machine, for development and tests: database, tables, three companies,
 * and the server. Nothing of it is part of what is installed anywhere.
 */
package io.bookingchat.demo;
