// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/searching/SearchScope.h"
#include "ui/text/Wording.h"

#include <QObject>

namespace pingshen {
struct WordSearch;
}

namespace pingshen::ui {

class MessageBar;
struct WindowContext;

/// Records as evidence that words were looked for and are not there: in the texts themselves, with how much of them
/// could be searched. What is found after all is shown instead, and nothing is recorded.
class AbsenceFlow : public QObject
{
    Q_OBJECT

public:
    /// All live longer.
    AbsenceFlow(WindowContext& around, MessageBar& messages, QObject* parent);

    /// For the indicator that is scored now.
    void record(const QString& words, const SearchScope& scope);

Q_SIGNALS:
    /// Somebody pins on a sheet that takes nothing.
    void lockedTouched();

private:
    struct Order
    {
        QString words;
        SearchScope scope;
        IndicatorId indicator;
    };

    bool canRecord(const SearchScope& scope);
    void finish(const Order& order, const WordSearch& search);
    void showFound(const Order& order, const WordSearch& search);
    void tell(const Wording& text);

    WindowContext& m_around;
    MessageBar& m_messages;
};

} // namespace pingshen::ui
