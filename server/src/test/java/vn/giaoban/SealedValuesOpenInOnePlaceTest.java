package vn.giaoban;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.giaoban.shared.sealing.Sealing;

/**
 * What is sealed comes before somebody's eyes through {@code Disclosure} alone, which logs it. The
 * others here open a value to seal it again and show it to nobody.
 */
class SealedValuesOpenInOnePlaceTest {

  private static final Set<String> OPEN =
      Set.of(
          "vn.giaoban.audit.Disclosure",
          // Seals everything anew with the next key.
          "vn.giaoban.privacy.KeyRotation",
          // Takes a value out of its place while its person is restricted, and puts it back.
          "vn.giaoban.privacy.SealedFields",
          "vn.giaoban.privacy.SubjectData");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.giaoban");

  private static Set<String> callersOf(Class<?> owner, String method) {
    return CLASSES.stream()
        .flatMap(one -> one.getCodeUnitAccessesFromSelf().stream())
        .filter(access -> access.getTarget().getName().equals(method))
        .filter(access -> assignableTo(owner).test(access.getTargetOwner()))
        .map(access -> outermost(access.getOriginOwner().getName()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String outermost(String name) {
    return name.replaceFirst("\\$.*", "");
  }

  @Test
  void nobodyElseOpensThem() {
    assertThat(callersOf(Sealing.class, "open")).isEqualTo(new TreeSet<>(OPEN));
  }

  @Test
  void theDecryptionItselfStandsInSealingOnly() {
    assertThat(callersOf(javax.crypto.Cipher.class, "doFinal"))
        .containsExactly(Sealing.class.getName());
  }
}
