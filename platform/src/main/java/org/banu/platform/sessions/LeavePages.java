package org.banu.platform.sessions;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.sessions.CalendarPage.Day;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The ways out: signing out, and leaving quickly, which leaves nothing of hers behind and shows a calendar. */
@Allow(Whom.EVERYBODY)
@Controller
class LeavePages {

    private static final int WEEK = 7;

    private final Sessions sessions;
    private final Clock clock;

    LeavePages(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut(
            @ModelAttribute("ui") Ui ui, HttpServletRequest request, HttpServletResponse response) {
        if (ui.isShared()) {
            sessions.leaveUnseen(request, response);
        } else {
            sessions.end(request, response);
        }
        return ui.goTo("/");
    }

    @PostMapping("/leave")
    ResponseEntity<Void> leave(@ModelAttribute("ui") Ui ui, HttpServletRequest request, HttpServletResponse response) {
        sessions.leaveUnseen(request, response);
        return ui.goTo("/calendar");
    }

    @GetMapping("/calendar")
    ModelAndView calendar(@ModelAttribute("ui") Ui ui) {
        return new ModelAndView("sessions/calendar", "page", month(ui));
    }

    private CalendarPage month(Ui ui) {
        var locale = ui.language().locale();
        var calendar = Calendar.getInstance(locale);
        calendar.setTime(Date.from(clock.instant()));
        var today = calendar.get(Calendar.DAY_OF_MONTH);
        var length = calendar.getActualMaximum(Calendar.DAY_OF_MONTH);
        var month = DateFormat.getInstanceForSkeleton("yMMMM", locale).format(calendar);
        calendar.set(Calendar.DAY_OF_MONTH, 1);
        var first = calendar.getFirstDayOfWeek();
        var before = Math.floorMod(calendar.get(Calendar.DAY_OF_WEEK) - first, WEEK);
        var cells = new ArrayList<String>();
        IntStream.range(0, before).forEach(_ -> cells.add(""));
        IntStream.rangeClosed(1, length).forEach(it -> cells.add(ui.number(it)));
        while (cells.size() % WEEK != 0) {
            cells.add("");
        }
        var weeks = new ArrayList<List<String>>();
        for (var i = 0; i < cells.size(); i += WEEK) {
            weeks.add(cells.subList(i, i + WEEK));
        }
        return new CalendarPage(month, days(ui, first), weeks, ui.number(today));
    }

    private static List<Day> days(Ui ui, int first) {
        var symbols = DateFormatSymbols.getInstance(ui.language().locale());
        var names = symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        var letters = symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED);
        return IntStream.range(0, WEEK)
                .map(it -> (first - 1 + it) % WEEK + 1)
                .mapToObj(it -> new Day(names[it], letters[it]))
                .toList();
    }
}
