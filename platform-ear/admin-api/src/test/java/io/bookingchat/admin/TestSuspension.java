package io.bookingchat.admin;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import io.bookingchat.error.ErrorCode;
import io.bookingchat.error.Refusal;
import io.bookingchat.memory.Salon;
import io.bookingchat.tenancy.Caller;
import io.bookingchat.tenancy.Role;
import io.bookingchat.tenancy.Tenant;
import io.bookingchat.tenancy.TenantState;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A suspended company: its people look at what there is and change nothing. */
final class TestSuspension {
  private static final Caller PLATFORM = new Caller.Platform("ops");

  private final AdminWorld admin = new AdminWorld();
  private final Salon salon = admin.world.salon();

  @AfterEach
  void close() {
    admin.close();
  }

  @Test
  void thePlatformSuspendsAndResumes() {
    assertThat(state("suspendTenant", ", reason: \"asked for it\"")).isEqualTo("SUSPENDED");
    assertThat(state("suspendTenant", ", reason: \"twice\"")).isEqualTo("SUSPENDED");
    assertThat(stored().version()).isEqualTo(2);
    assertThat(state("resumeTenant", "")).isEqualTo("ACTIVE");
    assertThat(state("resumeTenant", "")).isEqualTo("ACTIVE");
    assertThat(stored().settings()).isEqualTo(salon.tenant.settings());
  }

  @Test
  void aReasonIsNeededAndATenant() {
    String reason =
        "mutation { suspendTenant(tenantId: \"salon-andina\", reason: \" \") { state } }";
    String absent = "mutation { resumeTenant(tenantId: \"nobody\") { state } }";

    assertThat(admin.call(PLATFORM, reason).refusal().field()).contains("reason");
    assertThat(admin.call(PLATFORM, absent).refusal().code()).isEqualTo(ErrorCode.NOT_FOUND);
  }

  /** Read from the schema, so that a mutation is covered the day it appears. */
  @Test
  void everyMutationIsRefusedAndEveryQueryAnswered() {
    state("suspendTenant", ", reason: \"test\"");
    Caller owner = AdminWorld.member(stored(), Role.OWNER);
    List<GraphQLFieldDefinition> mutations = admin.schema.getMutationType().getFieldDefinitions();
    assertThat(mutations).hasSizeGreaterThan(15);

    for (GraphQLFieldDefinition mutation : mutations) {
      Refusal refusal = admin.call(owner, "mutation " + call(mutation)).refusal();

      assertThat(refusal.code()).as(mutation.getName()).isEqualTo(ErrorCode.FORBIDDEN);
      if (!ofPlatform(mutation)) {
        assertThat(refusal).as(mutation.getName()).hasMessageContaining("suspended");
      }
    }
    for (GraphQLFieldDefinition query : admin.schema.getQueryType().getFieldDefinitions()) {
      if (!ofPlatform(query)) {
        assertThat(admin.call(owner, call(query)).refusals())
            .as(query.getName())
            .noneMatch(refusal -> refusal.code() == ErrorCode.FORBIDDEN);
      }
    }
  }

  /** Whether the company's own people may not do it anyway. */
  private static boolean ofPlatform(GraphQLFieldDefinition operation) {
    return TestRoles.LEAST.get(operation.getName()) == Role.PLATFORM_ADMIN;
  }

  private String state(String operation, String more) {
    return admin
        .call(
            PLATFORM,
            "mutation { " + operation + "(tenantId: \"salon-andina\"" + more + ") { state } }")
        .text("/" + operation + "/state");
  }

  private Tenant stored() {
    Tenant tenant = admin.world.directory.find(salon.tenant.tenantId()).orElseThrow();
    assertThat(tenant.state()).isIn(TenantState.ACTIVE, TenantState.SUSPENDED);
    return tenant;
  }

  private static String call(GraphQLFieldDefinition field) {
    String arguments =
        field.getArguments().stream()
            .filter(argument -> GraphQLTypeUtil.isNonNull(argument.getType()))
            .map(TestSuspension::written)
            .collect(Collectors.joining(", "));
    boolean leaf = !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType);
    return "{ "
        + field.getName()
        + (arguments.isEmpty() ? "" : "(" + arguments + ")")
        + (leaf ? "" : " { __typename }")
        + " }";
  }

  private static String written(GraphQLArgument argument) {
    return argument.getName() + ": " + value(argument.getType());
  }

  private static String value(GraphQLInputType type) {
    Object plain = type instanceof GraphQLNonNull some ? some.getWrappedType() : type;
    if (plain instanceof GraphQLList) {
      return "[]";
    }
    if (plain instanceof GraphQLEnumType several) {
      return several.getValues().get(0).getName();
    }
    if (plain instanceof GraphQLInputObjectType object) {
      return object.getFields().stream()
          .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
          .map((GraphQLInputObjectField field) -> field.getName() + ": " + value(field.getType()))
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    return switch (((GraphQLScalarType) plain).getName()) {
      case "Int" -> "1";
      case "Boolean" -> "true";
      case "Date" -> "\"2026-03-10\"";
      case "DateTime" -> "\"2026-03-10T10:00:00-03:00\"";
      default -> "\"sample-1\"";
    };
  }
}
