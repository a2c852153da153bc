package org.entente;

import org.springframework.boot.SpringApplication;

/** Where the program starts. */
public final class Entente {

    private Entente() {}

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
