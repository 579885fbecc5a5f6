package vn.giaoban;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web application. */
@SpringBootApplication
public class GiaobanServer {

  public static void main(String[] arguments) {
    SpringApplication.run(GiaobanServer.class, arguments);
  }
}
