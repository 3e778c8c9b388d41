/** What every endpoint does alike: problem documents, conditional requests, security headers. */
@NullMarked
package uk.improvementboard.platform.web;

import org.jspecify.annotations.NullMarked;
