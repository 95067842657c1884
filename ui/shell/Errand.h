// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "ui/session/Session.h"

#include <functional>

namespace pingshen::ui {

class ReaderPanel;
class ReadingPane;

/// What somebody wants at a place that is not open yet: it is done there, once, as soon as it is. Only the last wish
/// counts, and it is forgotten rather than done at another time: when the place cannot be opened, when another one is
/// opened instead, when the application is closed, and when another person sits down.
class Errand : public QObject
{
    Q_OBJECT

public:
    /// Both live longer.
    Errand(Session& session, ReaderPanel& reader, QObject* parent = nullptr);

    /// In an application, once it lies on the desk as it was left.
    void inApplication(const ApplicationId& application, std::function<void()> arrive);
    /// In the view that is read in, once it has this content; now, if it has.
    void inDocument(const Digest& content, std::function<void()> arrive);
    void forget();

    /// The application on the desk stands as it was left.
    void noteLaidOut();

private:
    void follow(ReadingPane& pane);
    void arrive();

    Session& m_session;
    ReaderPanel& m_reader;
    ApplicationId m_application; ///< where; or
    Digest m_content;
    std::function<void()> m_arrive; ///< empty: nobody wants anything
};

} // namespace pingshen::ui
