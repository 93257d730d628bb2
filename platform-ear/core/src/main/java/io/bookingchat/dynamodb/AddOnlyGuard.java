package io.bookingchat.dynamodb;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Lets only one kind of write to the audit trail leave the process: a put of what is not there yet.
 * It holds for the platform's own work, too.
 */
final class AddOnlyGuard implements ExecutionInterceptor {
  private static final Condition ABSENT = Condition.absent(Schema.AUDIT);

  private final String audit;

  AddOnlyGuard(TableNames names) {
    this.audit = names.of(Schema.AUDIT);
  }

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    if (!allows(context.request())) {
      throw new GuardException(
          context.request().getClass().getSimpleName() + " would change the audit trail");
    }
  }

  private boolean allows(SdkRequest request) {
    if (request instanceof PutItemRequest put) {
      return !audit(put.tableName())
          || (ABSENT.expression().equals(put.conditionExpression())
              && ABSENT.names().equals(put.expressionAttributeNames()));
    } else if (request instanceof UpdateItemRequest update) {
      return !audit(update.tableName());
    } else if (request instanceof DeleteItemRequest delete) {
      return !audit(delete.tableName());
    } else if (request instanceof BatchWriteItemRequest batch) {
      return batch.requestItems().keySet().stream().noneMatch(this::audit);
    } else if (request instanceof TransactWriteItemsRequest transaction) {
      return transaction.transactItems().stream().noneMatch(this::writes);
    }
    return true; // reads; PartiQL never gets here, see TenantGuard
  }

  private boolean writes(TransactWriteItem member) {
    return (member.put() != null && audit(member.put().tableName()))
        || (member.update() != null && audit(member.update().tableName()))
        || (member.delete() != null && audit(member.delete().tableName()));
  }

  /** Also by its ARN, which ends with the name. */
  private boolean audit(String tableName) {
    return tableName != null && (tableName.equals(audit) || tableName.endsWith("/" + audit));
  }
}
