package org.banu.platform.federation;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Why it came to nothing.
 *
 * @param label how the service is called
 * @param isIn whether she is signed in
 */
record TurnedPage(Why why, String label, boolean isIn) {

    ModelAndView view() {
        var view = new ModelAndView("federation/turned", "page", this);
        view.setStatus(
                switch (why) {
                    case AWAY, UNTRUSTED -> HttpStatus.BAD_GATEWAY;
                    case EXPIRED -> HttpStatus.GONE;
                    case DECLINED, NO_EMAIL, TAKEN_EMAIL, TAKEN, ONLY_WAY, STEP, STALE ->
                        HttpStatus.UNPROCESSABLE_CONTENT;
                });
        return view;
    }
}
