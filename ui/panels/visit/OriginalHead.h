// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace pingshen::ui {

/// The head of the list of originals: the keys over the states they set, and what each of them means. Where the pane is
/// too narrow for that beside the keys it stands in lines of its own above them: it is never cut.
class OriginalHead : public QWidget
{
    Q_OBJECT

public:
    explicit OriginalHead(QWidget* parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// What the keys mean, as it is shown at this width.
    QStringList legend(int width) const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslateUi();

    bool fitsBeside(int width) const;

    QStringList m_keys; ///< what each number sets, in words
    QString m_remark;
};

} // namespace pingshen::ui
