package io.bookingchat.admin.schema;

import io.bookingchat.tenancy.IdentityAlgorithm;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Input;

/**
 * How the company's site will sign who its visitors are.
 *
 * @param publicKey of RS256 and ES256, as a JSON web key; for HS256 a secret is made and answered
 */
@Input("IdentityKeyInput")
public record IdentityKeyInput(IdentityAlgorithm algorithm, Optional<String> publicKey) {}
