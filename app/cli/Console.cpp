// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Console.h"

#include "app/cli/Terminal.h"
#include "core/base/VisibleText.h"

#include <QJsonDocument>

#include <cerrno>
#include <cstdio>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

void Console::answer(const QJsonObject& value, const QString& text)
{
    m_answered = true;
    if (m_form == Form::Json) {
        auto marked = value;
        if (m_isUnchecked) {
            marked[u"unchecked"_s] = true;
        }
        write(visibleJson(QJsonDocument(marked).toJson()));
    } else if (!text.isEmpty()) {
        show(text);
    }
}

void Console::refuse(const QString& sentence)
{
    say(sentence);
    if (!m_answered) {
        answer({{u"error"_s, sentence}}, {});
    }
}

void Console::say(const QString& message)
{
    endProgress();
    const QByteArray bytes = visibleText(message).toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

void Console::show(const QString& text)
{
    const auto shown = visibleText(text);
    write((shown.endsWith(u'\n') ? shown : shown + u'\n').toUtf8());
}

Task Console::task(const QString& doing)
{
    if (!m_interruption) {
        m_interruption = std::make_unique<Interruption>([stop = m_stop]() mutable { stop.request_stop(); });
    }
    Task task{m_stop.get_token(), {}};
    if (isErrorOutputATerminal()) {
        task.progress = [this, doing](qint64 done, qint64 total) {
            const int percent = total > 0 ? static_cast<int>(done * 100 / total) : 0;
            if (percent != m_percent) {
                m_percent = percent;
                const auto line = (u'\r' + doing + u' ' + QString::number(percent) + u"%"_s).toUtf8();
                std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
            }
        };
    }
    return task;
}

bool Console::finish()
{
    endProgress();
    errno = 0;
    const bool flushed = std::fflush(stdout) == 0;
    noteFailure(flushed);
    return m_written;
}

void Console::write(const QByteArray& bytes)
{
    endProgress();
    const auto size = static_cast<size_t>(bytes.size());
    errno = 0;
    noteFailure(std::fwrite(bytes.constData(), 1, size, stdout) == size);
}

void Console::noteFailure(bool written)
{
    // A reader that has enough, such as `head`, is no failure.
    m_written = m_written && (written || errno == EPIPE);
}

void Console::endProgress()
{
    if (m_percent >= 0) {
        std::fputc('\n', stderr);
        m_percent = -1;
    }
}

} // namespace pingshen::cli
