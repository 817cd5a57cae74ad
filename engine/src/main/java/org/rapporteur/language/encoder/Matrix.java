package org.rapporteur.language.encoder;

/**
 * The second factor of a product, laid out as a {@link Kernel} likes it.
 *
 * @param in rows
 * @param width columns, a multiple of {@link Kernel#PANEL}; those that nobody filled are 0
 * @param data the kernel's own layout
 */
@SuppressWarnings("ArrayRecordComponent")
record Matrix(int in, int width, float[][] data) {}
