// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work/importing/NamePreview.h"
#include "ui/notice/MessageBar.h"
#include "ui/notice/Prompter.h"
#include "ui/shell/WindowContext.h"

#include <functional>

namespace pingshen::ui {

/// How the file names of a package are written: asks for the package, shows its names in every encoding, and hands on
/// what was chosen. For packages whose names came out wrong.
class EncodingFlow : public QObject
{
    Q_OBJECT

public:
    /// Called with the package and an encoding that was chosen for it.
    using Chosen = std::function<void(const QStringList& paths, const QString& encoding)>;

    EncodingFlow(WindowContext& around, MessageBar& messages, Prompter& prompter, Chosen chosen, QObject* parent);

    /// First an archive or a folder, then its encoding.
    void choosePackage();
    /// The encoding of a package that is known.
    void chooseFor(const QStringList& paths);

private:
    void chooseArchive();
    void chooseFolder();
    void choose(const QStringList& paths, const QList<NamePreview>& previews);

    WindowContext& m_around;
    MessageBar& m_messages;
    Prompter& m_prompter;
    Chosen m_chosen;
};

} // namespace pingshen::ui
