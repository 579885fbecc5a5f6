package vn.giaoban.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that looks at pages in a real browser; methods take a {@link Visitor}. Without Chromium
 * the test is skipped and says so; where CI is set it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ServerTest
@ExtendWith(Chromium.class)
public @interface BrowserTest {}
