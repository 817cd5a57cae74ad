package org.rapporteur.grammar;

/** How the heads of an argument stand together. */
public enum Join {
    ONE,
    AND,
    OR,
    /** Nobody: "neither A nor B", "no minister", "nobody". */
    NONE
}
