// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/SignatureLine.h"

#include "ui/kit/ElidedLabel.h"
#include "ui/text/SignatureText.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// What a reader should not overlook.
bool isAlarming(const QList<PdfSignature>& signatures)
{
    const bool isFalse = std::ranges::any_of(signatures, [](const PdfSignature& signature) {
        return !signature.digestMatches || signature.chain == PdfSignature::Chain::Broken;
    });
    return isFalse || (!signatures.isEmpty() && !coverWholeFile(signatures));
}

} // namespace

SignatureLine::SignatureLine(QWidget* parent)
    : QWidget(parent),
      m_label(new ElidedLabel(TypeRole::Small, ElidedLabel::Ink::Second, this))
{
    setObjectName(u"signatureLine"_s);
    m_label->setObjectName(u"signatures"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space(3), 0, space(3), 0);
    row->addWidget(m_label, 1);
    setFixedHeight(space(6));
    hide();
}

void SignatureLine::showSignatures(const QList<PdfSignature>& signatures)
{
    if (signatures != m_signatures) {
        m_signatures = signatures;
        retranslateUi();
        setVisible(!signatures.isEmpty());
    }
}

void SignatureLine::retranslateUi()
{
    QStringList whole;
    for (const auto& signature : m_signatures) {
        whole.append(signatureText(signature));
    }
    m_label->setText(signaturesLine(m_signatures));
    m_label->setWhole(whole.join(u'\n'));
    m_label->setToolTip(whole.join(u'\n'));
    m_label->setAccessibleName(m_label->text());
    m_label->setAccessibleDescription(whole.join(u'\n'));
    update();
}

void SignatureLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void SignatureLine::paintEvent(QPaintEvent*)
{
    const auto& colours = Palette::current();
    QPainter painter(this);
    painter.fillRect(rect(), colours.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.border);
    if (isAlarming(m_signatures)) {
        painter.fillRect(QRect(0, 0, 3, height() - 1), colours.warning);
    }
}

} // namespace pingshen::ui
