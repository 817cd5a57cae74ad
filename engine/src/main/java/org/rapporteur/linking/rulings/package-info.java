/**
 * A person's rulings on the record: merges, splits, corrections and rejections, each with who, when and why. They are kept
 * apart from what the pages say; {@link org.rapporteur.linking.Linker} applies them to it anew each time.
 */
@NullMarked
package org.rapporteur.linking.rulings;

import org.jspecify.annotations.NullMarked;
