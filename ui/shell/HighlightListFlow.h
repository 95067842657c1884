// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/HighlightedCopy.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/Prompter.h"
#include "ui/panels/highlights/HighlightPopup.h"
#include "ui/shell/WindowContext.h"

namespace pingshen::ui {

class HighlightFlow;
class ReaderPanel;

/// One's own highlights as a list that is searched, leads to each and takes one away; and a copy of a document with
/// them in it, for other viewers. It binds its actions itself.
class HighlightListFlow : public QObject
{
    Q_OBJECT

public:
    /// `window`: its parent, over which the list stands. All live longer.
    HighlightListFlow(WindowContext& around, HighlightFlow& highlights, ReaderPanel& reader, MessageBar& messages,
                      Prompter& prompter, QWidget& window);

private:
    void list();
    QList<HighlightRow> rows() const;
    void askCopy(const Digest& content);
    void write(const HighlightedCopy& copy, const QString& path);
    void tellSaved(const QString& path, const WrittenCopy& written);
    QString lastFolder() const;

    WindowContext& m_around;
    ReaderPanel& m_reader;
    MessageBar& m_messages;
    Prompter& m_prompter;
    HighlightPopup* m_popup;
};

} // namespace pingshen::ui
