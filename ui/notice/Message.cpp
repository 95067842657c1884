// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice/Message.h"

#include "ui/text/ErrorText.h"
#include "ui/text/FindingText.h"

#include <QCoreApplication>

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

Message Message::refusal(const Error& error, std::function<bool()> holds)
{
    if (error.code == Error::Code::VaultReadOnly) {
        return vaultReadOnly();
    }
    auto message = of(error);
    message.holds = std::move(holds);
    message.passes = true;
    return message;
}

Message Message::vaultReadOnly()
{
    return {.tone = Tone::Warning,
            .text =
                [] {
                    return QCoreApplication::translate("pingshen::ui::Message",
                                                       "This vault is write-protected: you can read everything, but "
                                                       "nothing can be changed or saved.");
                },
            .key = u"readOnly"_s};
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
