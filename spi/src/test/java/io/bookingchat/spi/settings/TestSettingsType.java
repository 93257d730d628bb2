package io.bookingchat.spi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bookingchat.spi.error.PluginException;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings as a record. */
final class TestSettingsType {

  record Shop(
      @Setting(en = "Name", es = "Nombre", pt = "Nome", least = 1, most = 10, form = "[A-Z].*")
          String name,
      @Setting(en = "Days", es = "Días", pt = "Dias", standard = "MONDAY, SUNDAY")
          List<DayOfWeek> days,
      @Setting(en = "Hours", es = "Horas", pt = "Horas", standard = "4", least = 1, most = 8)
          int hours,
      @Setting(en = "Open", es = "Abierto", pt = "Aberto", standard = "true") boolean open,
      @Setting(en = "Key", es = "Clave", pt = "Chave") Optional<SecretName> key,
      @Setting(
              en = "Doors",
              es = "Puertas",
              pt = "Portas",
              standard = {},
              most = 2)
          List<Door> doors) {
    Shop {
      if (name.equals("Evil")) {
        throw new IllegalArgumentException("Not that name.");
      }
    }
  }

  record Door(
      @Setting(en = "Width", es = "Ancho", pt = "Largura", least = 1, most = 3) double width) {}

  private static final SettingsType<Shop> SHOP = SettingsType.of(Shop.class);

  @Test
  void readsWhatWasSetAndWhatWasNot() {
    assertThat(SHOP.read(Map.of("name", "Andina", "doors", List.of(Map.of("width", 2)))))
        .isEqualTo(
            new Shop(
                "Andina",
                List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                4,
                true,
                Optional.empty(),
                List.of(new Door(2))));
    assertThat(
            SHOP.read(
                    Map.of(
                        "name",
                        "A",
                        "days",
                        List.of("FRIDAY"),
                        "hours",
                        8L,
                        "open",
                        false,
                        "key",
                        "smtp-password",
                        "doors",
                        List.of()))
                .key())
        .contains(new SecretName("smtp-password"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name  |            | name has to be set
          name  | andina     | name is like
          name  | Abcdefghijk| name is between 1 and 10
          name  | Evil       | Not that name.
          hours | 9          | hours is between 1 and 8
          hours | 0          | hours is between 1 and 8
          hours | 1.5        | hours is a whole number
          hours | a          | hours is int
          open  | 1          | open is boolean
          key   | pass word  | key is the name of a secret
          days  | 1          | days is a list
          extra | 1          | no setting "extra"
          """)
  void saysWhatDoesNotFit(String name, String value, String message) {
    Map<String, Object> settings = new HashMap<>(Map.of("name", "Andina", "doors", List.of()));
    if (value == null) {
      settings.remove(name);
    } else {
      settings.put(name, value.matches("[0-9.]+") ? Double.valueOf(value) : value);
    }
    assertThatThrownBy(() -> SHOP.read(settings))
        .isInstanceOf(PluginException.class)
        .hasMessageContaining(message);
  }

  @Test
  void writesTheSchema() {
    assertThat(SHOP.schema())
        .isEqualTo(
            "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\","
                + "\"additionalProperties\":false,"
                + "\"properties\":{"
                + "\"days\":{\"default\":[\"MONDAY\",\"SUNDAY\"],\"description\":\"Days\","
                + "\"items\":{\"enum\":[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\","
                + "\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"]},"
                + "\"maxItems\":10000,\"minItems\":0,\"type\":\"array\","
                + "\"x-description\":{\"es\":\"Días\",\"pt\":\"Dias\"}},"
                + "\"doors\":{\"description\":\"Doors\",\"items\":{"
                + "\"additionalProperties\":false,\"properties\":{\"width\":{"
                + "\"description\":\"Width\",\"maximum\":3,\"minimum\":1,\"type\":\"number\","
                + "\"x-description\":{\"es\":\"Ancho\",\"pt\":\"Largura\"}}},"
                + "\"required\":[\"width\"],\"type\":\"object\"},"
                + "\"maxItems\":2,\"minItems\":0,\"type\":\"array\","
                + "\"x-description\":{\"es\":\"Puertas\",\"pt\":\"Portas\"}},"
                + "\"hours\":{\"default\":4,\"description\":\"Hours\",\"maximum\":8,"
                + "\"minimum\":1,\"type\":\"integer\","
                + "\"x-description\":{\"es\":\"Horas\",\"pt\":\"Horas\"}},"
                + "\"key\":{\"description\":\"Key\",\"format\":\"secret-name\","
                + "\"pattern\":\"^[a-z0-9][a-z0-9-]{0,59}$\",\"type\":\"string\","
                + "\"x-description\":{\"es\":\"Clave\",\"pt\":\"Chave\"}},"
                + "\"name\":{\"description\":\"Name\",\"maxLength\":10,\"minLength\":1,"
                + "\"pattern\":\"^(?:[A-Z].*)$\",\"type\":\"string\","
                + "\"x-description\":{\"es\":\"Nombre\",\"pt\":\"Nome\"}},"
                + "\"open\":{\"default\":true,\"description\":\"Open\",\"type\":\"boolean\","
                + "\"x-description\":{\"es\":\"Abierto\",\"pt\":\"Aberto\"}}},"
                + "\"required\":[\"name\",\"doors\"],\"type\":\"object\"}");
  }

  record Undescribed(String name) {}

  record Odd(@Setting(en = "At", es = "A", pt = "Às") java.time.Instant at) {}

  @Test
  void refusesARecordThatIsNoSettings() {
    assertThatThrownBy(() -> SettingsType.of(Undescribed.class)).hasMessageContaining("@Setting");
    assertThatThrownBy(() -> SettingsType.of(Odd.class))
        .hasMessageContaining("a type that settings do not have");
  }
}
