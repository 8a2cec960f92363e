package org.banu.platform.accounts;

import org.banu.platform.kernel.Language;

/**
 * A password that was just chosen.
 *
 * @param typed empty where none was asked for
 * @param language that she reads in
 */
public record NewPassword(String typed, Language language) {

    @Override
    public String toString() {
        return "NewPassword[…]";
    }
}
