package org.banu.platform.uploads;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.util.WebUtils;

/** Gives handlers the files of a form that was read. One that was refused before is not touched again by its error page. */
@Component("multipartResolver")
class UploadResolver extends StandardServletMultipartResolver {

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return WebUtils.getNativeRequest(request, UploadRequest.class) != null;
    }
}
