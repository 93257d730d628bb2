/**
 * The loop between a model and the tools, and the models a tenant may choose from. Whatever a model
 * says, what the reply promises is derived from what the tools did.
 */
package io.bookingchat.agent.model;
