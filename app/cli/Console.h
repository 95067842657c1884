// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/Interruption.h"
#include "core/base/Task.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace pingshen::cli {

/// The terminal or the script on the other side: the answer goes to standard output, as text or as exactly one JSON
/// value; messages and progress go to standard error. UTF-8 both. Whatever a text holds, no character of it steers the
/// terminal (`visibleText`).
class Console
{
public:
    enum class Form { Text, Json };
    explicit Console(Form form) : m_form(form) {}

    /// The one answer of a command. `text` may have several lines and needs no line end.
    void answer(const QJsonObject& value, const QString& text);
    /// The one sentence of a command that is refused or fails without an answer, on standard error; as JSON the answer
    /// is {"error": sentence}.
    void refuse(const QString& sentence);
    /// What the vault was put back to is not checked yet: every answer from here on says so, `"unchecked": true`.
    void markUnchecked() { m_isUnchecked = true; }
    /// A line on standard error.
    void say(const QString& message);
    /// Text on standard output, whatever the form: help.
    void show(const QString& text);

    /// Shows how far the work is, on standard error, when that is a terminal. From now on a signal to end asks the work
    /// to stop, so that it leaves nothing behind.
    Task task(const QString& doing);
    /// False when something could not be written to standard output.
    bool finish();

private:
    void write(const QByteArray& bytes);
    void noteFailure(bool written);
    void endProgress();

    Form m_form;
    bool m_written = true;
    bool m_answered = false;
    bool m_isUnchecked = false;
    int m_percent = -1;
    std::stop_source m_stop;
    std::unique_ptr<Interruption> m_interruption;
};

} // namespace pingshen::cli
