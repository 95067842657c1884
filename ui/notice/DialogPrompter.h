// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notice/Prompter.h"

QT_BEGIN_NAMESPACE
class QFileDialog;
class QWidget;
QT_END_NAMESPACE

namespace pingshen::ui {

/// Asks with dialogs over a window, which must outlive it. One question at a time is up to those who ask. While one is
/// open, whoever turns to another window of the program is brought back to it, with the keyboard where it was.
class DialogPrompter final : public Prompter
{
public:
    explicit DialogPrompter(QWidget& window);

    void ask(const Question& question, QObject* context, std::function<void(bool)> then) override;
    void choose(const Choice& choice, QObject* context, std::function<void(std::optional<int>)> then) override;
    void askText(const TextQuestion& question, QObject* context,
                 std::function<void(std::optional<QString>)> then) override;
    void askName(const NameQuestion& question, QObject* context,
                 std::function<void(std::optional<NameAnswer>)> then) override;
    void confirmChecklist(const Checklist& list, QObject* context, std::function<void(ChecklistAnswer)> then) override;
    void chooseFiles(const FileQuestion& question, QObject* context, std::function<void(QStringList)> then) override;
    void chooseFolder(const FileQuestion& question, QObject* context,
                      std::function<void(std::optional<QString>)> then) override;
    void saveFile(const FileQuestion& question, QObject* context,
                  std::function<void(std::optional<QString>)> then) override;

private:
    QFileDialog* fileDialog(const FileQuestion& question) const;

    QWidget& m_window;
};

} // namespace pingshen::ui
