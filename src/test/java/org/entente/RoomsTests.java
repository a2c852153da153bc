package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTests {

    private static final ApplicationModules ROOMS = ApplicationModules.of(Application.class);

    @Test
    @DisplayName("Every room uses only the rooms that it declares")
    void everyRoomUsesOnlyWhatItDeclares() {
        assertThat(ROOMS.stream()).as("rooms found").hasSize(15);
        ROOMS.verify();
    }
}
