package uk.improvementboard.design;

import gg.jte.Content;

/** A control with its label, hint and error message. */
public record FormGroup(Field field, Content control) implements Component {}
