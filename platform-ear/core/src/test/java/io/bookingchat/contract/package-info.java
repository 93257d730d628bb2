/**
 * What every implementation of a store must do, whether it keeps its data in memory or in tables.
 */
package io.bookingchat.contract;
