/** The model that needs no network: it reads the conversation and chooses the next tool or text. */
package io.bookingchat.agent.embedded;
