// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/Submission.h"

#include <QObject>

#include <functional>

namespace pingshen::ui {

class EvidenceFlow;
class IndicatorPanel;
class MaterialsPanel;
class MessageBar;
class PaneKeeper;
class ReaderPanel;
class SearchFlow;
struct Session;
class TopBar;

/// Leads from an issue of the sheet to where it is seen to: the field, the page, old and new side by side.
class IssueGuide : public QObject
{
    Q_OBJECT

public:
    /// All live longer.
    struct Places
    {
        Session& session;
        TopBar& top;
        PaneKeeper& panes;
        std::function<MaterialsPanel&()> materials; ///< made when it is first asked for
        IndicatorPanel& indicators;
        ReaderPanel& reader;
        EvidenceFlow& evidence;
        SearchFlow& searches;
        MessageBar& messages;
    };

    explicit IssueGuide(const Places& places, QObject* parent);

    void leadTo(const SheetIssue& issue);

Q_SIGNALS:
    void applicationWanted(const pingshen::ApplicationId& application);

private:
    void leadIntoDocuments(const SheetIssue& issue);
    void tellRepeated(const SheetIssue& issue);

    Places m_places;
};

} // namespace pingshen::ui
