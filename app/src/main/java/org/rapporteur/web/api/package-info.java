/**
 * The record for programs, as JSON under {@code /api/v1}: {@link org.rapporteur.web.api.Api} has the addresses,
 * {@code openapi.yaml} describes them.
 */
@NullMarked
package org.rapporteur.web.api;

import org.jspecify.annotations.NullMarked;
