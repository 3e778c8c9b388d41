/** Why a question is not answered, each rule with its id. */
@NullMarked
package uk.improvementboard.query.rules;

import org.jspecify.annotations.NullMarked;
