package io.bookingchat.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TestKeyFormat {
  private static final byte[] RANDOM = {0, 1, 2, 3, 4, 5, 6, 7, -8, -7, -6, -5, -4, -3, -2, -1};

  @ParameterizedTest
  @EnumSource
  void aKeyTellsItsMode(KeyMode mode) {
    String key = KeyFormat.key(mode, RANDOM);
    assertThat(key)
        .startsWith("pk_" + mode.name().toLowerCase(Locale.ROOT) + "_00010203040506")
        .hasSize(8 + 32 + 8);
    assertThat(KeyFormat.mode(key)).contains(mode);
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    String key = KeyFormat.key(KeyMode.LIVE, RANDOM);
    for (int i = 0; i < key.length(); i++) {
      char other = key.charAt(i) == 'a' ? 'b' : 'a';
      assertThat(KeyFormat.mode(key.substring(0, i) + other + key.substring(i + 1)))
          .as("character %d", i)
          .isEmpty();
    }
  }

  @Test
  void aLiveKeyIsNoTestKey() {
    String key = KeyFormat.key(KeyMode.LIVE, RANDOM);
    assertThat(KeyFormat.mode(key.replace("pk_live_", "pk_test_"))).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "pk_live_", "pk_live_0001", "sk_live_0", "pk_live_zz"})
  void anythingElseIsNoKey(String text) {
    assertThat(KeyFormat.mode(text)).isEmpty();
  }

  @Test
  void nothingMayStandAroundAKey() {
    String key = KeyFormat.key(KeyMode.LIVE, RANDOM);
    for (String text :
        new String[] {" " + key, key + " ", key + "\n", key.toUpperCase(Locale.ROOT), key + key}) {
      assertThat(KeyFormat.mode(text)).as(text).isEmpty();
    }
  }

  @Test
  void theHashHidesTheKey() {
    String key = KeyFormat.key(KeyMode.LIVE, RANDOM);
    assertThat(KeyFormat.hash(key)).matches("[0-9a-f]{64}").isNotEqualTo(KeyFormat.hash(key + "0"));
    assertThat(KeyFormat.hash("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aKeyHasSixteenRandomBytes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyFormat.key(KeyMode.LIVE, new byte[15]));
  }
}
