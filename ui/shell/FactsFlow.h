// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/WindowContext.h"

#include <QObject>

#include <functional>

namespace pingshen::ui {

class FactsPanel;
class MessageBar;
class ReaderPanel;
class SearchFlow;

/// The cross-check below the pages while the Materials page is shown. It is made when it is first wanted, and binds its
/// actions itself.
class FactsFlow : public QObject
{
    Q_OBJECT

public:
    /// `openPage`: shows the Materials page. All live longer.
    FactsFlow(WindowContext& around, ReaderPanel& reader, SearchFlow& searches, MessageBar& messages,
              std::function<void()> openPage, QObject* parent);

    /// Another page is shown, or another application, or none.
    void follow(bool isMaterials);

private:
    void bind();

    WindowContext& m_around;
    ReaderPanel& m_reader;
    MessageBar& m_messages;
    std::function<void()> m_openPage;
    FactsPanel* m_panel = nullptr;
};

} // namespace pingshen::ui
