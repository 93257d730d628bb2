package io.bookingchat.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import io.bookingchat.demo.DemoStack;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Visitors whom their company's site vouches for, on the running product. */
@ExtendWith(Stack.class)
final class TestVerifiedVisitors {
  private static final String START =
      "mutation($id: String) { startConversation(identity: $id) { conversationId visitorToken } }";

  @Test
  void goOnWhereTheyWereOnAnotherDevice(DemoStack stack) throws Exception {
    Company company = Company.open(stack);
    byte[] secret = secret(company);

    Api.Answer phone = start(company, signed(secret, "ana"));
    Api.Answer desk = start(company, signed(secret, "ana"));
    Api.Answer other = start(company, signed(secret, "eve"));

    String pointer = "/startConversation/conversationId";
    assertThat(desk.data().at(pointer)).isEqualTo(phone.data().at(pointer));
    assertThat(other.data().at(pointer)).isNotEqualTo(phone.data().at(pointer));
  }

  @Test
  void areNotWhoeverCopiesWhatWasSigned(DemoStack stack) throws Exception {
    Company company = Company.open(stack);
    String statement = signed(secret(company), "ana");
    start(company, statement).data();

    assertThat(start(company, statement).status()).isEqualTo(401);
    assertThat(start(Company.open(stack), statement).code()).isEqualTo("UNAUTHENTICATED");
  }

  private static Api.Answer start(Company company, String statement) {
    return company.page().ask(START, Map.of("id", statement));
  }

  private static byte[] secret(Company company) {
    return Base64.getUrlDecoder()
        .decode(
            company
                .owner()
                .ask("mutation { setIdentityKey(input: {algorithm: HS256}) { secret } }")
                .data()
                .at("/setIdentityKey/secret")
                .asText());
  }

  private static String signed(byte[] secret, String subject) throws JOSEException {
    return Issuer.signed(
        Issuer.header(JWSAlgorithm.HS256, "any"),
        new JWTClaimsSet.Builder()
            .subject(subject)
            .audience("booking-chat")
            .jwtID(UUID.randomUUID().toString())
            .expirationTime(Date.from(Instant.now().plusSeconds(300))),
        new MACSigner(secret));
  }
}
