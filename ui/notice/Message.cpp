// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/Message.h"

#include "ui/text/ErrorText.h"
#include "ui/text/FindingText.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

Tone toneOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Info:
        return Tone::Info;
    case Finding::Severity::Warning:
        return Tone::Warning;
    case Finding::Severity::Error:
        return Tone::Error;
    }
    Q_UNREACHABLE();
}

} // namespace

Message Message::of(const Error& error)
{
    return {.tone = Tone::Error,
            .text = [error] { return errorText(error); },
            .key = u"error/%1/%2"_s.arg(nameOf(error.code), error.where)};
}

Message Message::of(const Finding& finding)
{
    return {.tone = toneOf(finding.severity),
            .text =
                [finding] {
                    const auto text = findingText(finding);
                    return finding.subject.isEmpty() ? text : u"%1 · %2"_s.arg(finding.subject, text);
                },
            .key = u"finding/%1/%2"_s.arg(nameOf(finding.code), finding.subject)};
}

} // namespace pingshen::ui
