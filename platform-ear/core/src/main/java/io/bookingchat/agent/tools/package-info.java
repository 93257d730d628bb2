/**
 * What a model can do: tools that read, and tools that change. They decide what is allowed,
 * whatever the model says; whose data they touch is the turn's and never an argument.
 */
package io.bookingchat.agent.tools;
