package io.bookingchat.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bookingchat.agent.Agent;
import io.bookingchat.booking.BookingPolicies;
import io.bookingchat.conversation.Conversations;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.tenancy.TenantId;
import io.bookingchat.tenancy.TenantScope;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.File;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What only a test inside the real server can see: the wiring, the interceptor and the guard. */
@ExtendWith(ArquillianExtension.class)
final class TestInsideServer {
  @Inject private Instance<Agent> agents;
  @Inject private Instance<Conversations> conversations;
  @Inject private Instance<BookingPolicies> policies;
  @Inject private ScopedWork scoped;
  @Inject private DynamoDbClient database;

  /** The EAR that ships, with one module more. */
  @Deployment
  static EnterpriseArchive application() {
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, new File(System.getProperty("booking-chat.ear")));
    ear.delete("META-INF/application.xml"); // the server finds the modules, this one among them
    WebArchive inside =
        ShrinkWrap.create(WebArchive.class, "inside.war")
            .addClasses(TestInsideServer.class, ScopedWork.class)
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    return ear.addAsModule(Testable.archiveToTest(inside));
  }

  @Test
  void everyPartIsThereOnce() {
    assertTrue(agents.isResolvable());
    assertTrue(conversations.isResolvable());
    assertTrue(policies.isResolvable());
  }

  @Test
  void scopedWorkIsRefusedWhereNobodyIsKnown() {
    Refusal refusal = assertThrows(Refusal.class, scoped::run);

    assertEquals(ErrorCode.UNAUTHENTICATED, refusal.code());
    assertEquals(Optional.empty(), TenantScope.current());
  }

  @Test
  void databaseRefusesAnotherTenantsKeyBeforeItLeaves() {
    // nothing listens where the client would send it, so only the guard can answer this fast
    Exception refused =
        assertThrows(
            Exception.class,
            () ->
                TenantScope.within(
                    new TenantId("acme"),
                    () ->
                        database.getItem(
                            get ->
                                get.tableName("Services")
                                    .key(
                                        Map.of(
                                            "tenantId", AttributeValue.fromS("acme-corp"),
                                            "serviceId", AttributeValue.fromS("cut"))))));

    assertTrue(guarded(refused), () -> "not the guard: " + refused);
  }

  private static boolean guarded(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause.getClass().getSimpleName().equals("GuardException")) {
        return true;
      }
    }
    return false;
  }
}
