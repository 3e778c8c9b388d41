/** Small services and checks with which access is tested, here and where the services meet. */
@NullMarked
package uk.improvementboard.platform.accounts;

import org.jspecify.annotations.NullMarked;
