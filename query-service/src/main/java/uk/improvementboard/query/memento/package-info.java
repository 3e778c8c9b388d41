/** Past answers by date, as RFC 7089 (Memento) asks for them and lists them. */
@NullMarked
package uk.improvementboard.query.memento;

import org.jspecify.annotations.NullMarked;
